import type { IDataObject } from 'n8n-workflow';

import { optOutMark } from '../shared/response/optOutWords';

/** Of a message that came in: whether its writer wants no more of them. */
export const incomingMark = ({ flow, text }: IDataObject): IDataObject =>
	String(flow).toLowerCase() === 'in' ? optOutMark(text) : {};
