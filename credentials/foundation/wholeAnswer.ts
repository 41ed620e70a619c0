import type { IN8nHttpFullResponse } from 'n8n-workflow';

import { exactJsonIn } from './exactJson';
import { isStream, mindTheEnd, StreamEnded, type FileStream } from './fileStream';

interface DataStream extends FileStream {
	on(event: 'data', listener: (chunk: Buffer) => void): unknown;
	on(event: 'error', listener: (error: Error) => void): unknown;
}

/** The codes by which the rest of the transport knows a broken connection. */
const BROKEN = 'ECONNRESET';

/**
 * Puts in the place of an answer's body what it says: its JSON, else its text. n8n's helper would round long IDs, and
 * read however much there is: what came as a stream is read here. Whatever aborts the request ends the stream, too.
 * @param mostBytes unfolded
 * @throws StreamEnded when there is too much of it; an error of the connection when it breaks off
 */
export async function readWhole(answer: IN8nHttpFullResponse, mostBytes: number): Promise<IN8nHttpFullResponse> {
	const { body } = answer;
	const text = isStream(body) ? await textOf(body as unknown as DataStream, mostBytes) : body;
	if (typeof text !== 'string') return answer;
	// What n8n has read already is there; at least nothing more is made of it.
	if (text.length > mostBytes) throw tooMuch(mostBytes);
	const content = exactJsonIn(text);
	answer.body = (content === undefined ? text : content) as IN8nHttpFullResponse['body'];
	return answer;
}

const tooMuch = (mostBytes: number) => new StreamEnded(`sends more than ${mostBytes / 1024 / 1024} MB`);

async function textOf(stream: DataStream, mostBytes: number): Promise<string> {
	mindTheEnd(stream);
	const chunks = await new Promise<Buffer[]>((resolve, reject) => {
		const all: Buffer[] = [];
		let bytes = 0;
		stream.on('data', (chunk) => {
			bytes += chunk.length;
			if (bytes <= mostBytes) return void all.push(chunk);
			all.length = 0;
			stream.destroy(tooMuch(mostBytes));
		});
		stream.once('end', () => resolve(all));
		stream.on('error', reject);
		stream.once('close', () => reject(Object.assign(new Error('broke off'), { code: BROKEN })));
	});
	return Buffer.concat(chunks)
		.toString('utf8')
		.replace(/^\ufeff/, '');
}
