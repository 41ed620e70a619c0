import type { IHttpRequestHelper, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

export type Queued = IN8nHttpFullResponse | Error;

export interface FakeHttp {
	helpers: IHttpRequestHelper['helpers'];
	/** What was sent, in order, as it was at that moment. */
	requests: IHttpRequestOptions[];
	queue: (...answers: Queued[]) => void;
}

/** The injected seam of session/: answers from a queue; with nothing queued the network is down. */
export function fakeHttp(...first: Queued[]): FakeHttp {
	const answers = [...first];
	const requests: IHttpRequestOptions[] = [];
	const httpRequest = async (request: IHttpRequestOptions) => {
		requests.push(structuredClone(request));
		const answer = answers.shift() ?? new Error('nothing queued');
		if (answer instanceof Error) throw answer;
		return answer;
	};
	return {
		helpers: { httpRequest } as unknown as IHttpRequestHelper['helpers'],
		requests,
		queue: (...more) => void answers.push(...more),
	};
}

export function answer(
	statusCode: number,
	body: unknown = {},
	headers: Record<string, string> = {},
): IN8nHttpFullResponse {
	return { statusCode, body, headers } as IN8nHttpFullResponse;
}

/** A promise that the test ends when it wants. */
export function deferred<Value>() {
	let resolve: (value: Value) => void = () => {};
	let reject: (error: unknown) => void = () => {};
	const promise = new Promise<Value>((yes, no) => {
		resolve = yes;
		reject = no;
	});
	return { promise, resolve, reject };
}

/** Lets everything that waits only for promises go on. */
export async function settle(): Promise<void> {
	for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}
