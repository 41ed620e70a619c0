import type { IDataObject } from 'n8n-workflow';

/** The recording that a transcript is of, and all that was said in it, as one text and by channel. */
export function transcriptOf({ filename, src, dst, recognition, ...rest }: IDataObject): IDataObject {
	const parts = Array.isArray(recognition) ? (recognition as IDataObject[]) : [];
	const said = parts.map(({ transcript }) => String(transcript ?? '').trim()).filter((part) => part !== '');
	return { recordingName: filename, from: src, to: dst, text: said.join('\n'), parts, ...rest };
}
