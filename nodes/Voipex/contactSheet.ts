import type { IDataObject } from 'n8n-workflow';

import { scalarText } from '../../credentials/foundation/scalarText';
import type { Upload } from '../shared/model/requestPlan';

const cell = (value: unknown, separator: string): string => {
	const text = scalarText(value);
	return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** Rows as a CSV file with a column for each name that any of them has, ready to be uploaded as the part `file`. */
export function contactSheet(rows: IDataObject[], separator: string): Upload {
	const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const lines = rows.map((row) => columns.map((name) => cell(row[name], separator)).join(separator));
	const head = columns.map((name) => cell(name, separator)).join(separator);
	const bytes = new TextEncoder().encode(`${[head, ...lines].join('\r\n')}\r\n`);
	return { property: '', part: 'file', field: '', file: { name: 'contacts.csv', type: 'text/csv', bytes } };
}
