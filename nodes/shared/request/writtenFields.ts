import { isExpression, type IExecuteFunctions } from 'n8n-workflow';

import { isData } from '../../../credentials/foundation/isData';

/** What the workflow itself says of a node's fields, before any item is looked at. */
export interface WrittenFields {
	/** Whether a field is the same for all items: it holds no expression. */
	isConstant: (name: string) => boolean;
	/** The values of such fields that have been read. They are shared: nobody may change one. */
	values: Map<string, unknown>;
}

const known = new WeakMap<IExecuteFunctions, WrittenFields>();

/** Of one execution of a node. n8n takes longer to work out a field than we to sign a request. */
export function writtenIn(context: IExecuteFunctions): WrittenFields {
	const fields = known.get(context) ?? { isConstant: constancy(context), values: new Map<string, unknown>() };
	known.set(context, fields);
	return fields;
}

function constancy(context: IExecuteFunctions): (name: string) => boolean {
	const constant = new Map<string, boolean>();
	return (name) => {
		const before = constant.get(name);
		if (before !== undefined) return before;
		const isConstant = !holdsExpression(context.getNodeParameter(name, 0, '', { rawExpressions: true }));
		constant.set(name, isConstant);
		return isConstant;
	};
}

/** A workflow is JSON, so this comes to an end. */
function holdsExpression(value: unknown): boolean {
	return isData(value) ? Object.values(value).some(holdsExpression) : isExpression(value);
}
