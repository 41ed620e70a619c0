import type { IDataObject } from 'n8n-workflow';

import { optOutMark } from '../shared/response/optOutWords';

/** Of an SMS that came in: whether its writer wants no more of them. */
export const incomingMark = ({ direction, text }: IDataObject): IDataObject =>
	String(direction).toLowerCase() === 'in' ? optOutMark(text) : {};
