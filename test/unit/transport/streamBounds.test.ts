import { keepWithin } from '../../../nodes/shared/transport/streamBounds';

/** A stream as n8n hands it on: what was said to it, and a way to let something arrive. */
function download() {
	const listeners = new Map<string, () => void>();
	const destroyed: string[] = [];
	const stream = {
		pipe: () => undefined,
		push: (chunk: Buffer) => chunk.length >= 0,
		once: (event: string, listener: () => void) => listeners.set(event, listener),
		destroy: (error: Error) => destroyed.push(error.message),
	};
	return {
		stream,
		destroyed,
		come: (bytes: number) => stream.push(Buffer.alloc(bytes)),
		happen: (event: string) => listeners.get(event)?.(),
	};
}

const MB = 1024 * 1024;
const HOUR_MS = 3_600_000;

/** Each wait, to be let go by hand: the first is that for all of it, the last that for something to come. */
const waits: AbortController[] = [];
const silence = () => waits[waits.length - 1].abort();
const wholeTime = () => waits[0].abort();
const bounds = (more = {}) => ({ mostBytes: MB, milliseconds: HOUR_MS, ...more });

beforeEach(() => {
	waits.length = 0;
	jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
		waits.push(new AbortController());
		return waits[waits.length - 1].signal;
	});
});

afterEach(() => jest.restoreAllMocks());

it.each([
	['nothing', 0],
	['a byte every 5 s', 6],
])('a download of which %s comes is ended', (_what, bytes) => {
	const { stream, destroyed, come } = download();
	keepWithin(stream, bounds());
	come(2_000);
	silence();
	expect(destroyed).toEqual([]);
	come(bytes);
	silence();
	expect(destroyed).toEqual(['stopped sending in the middle: next to nothing came for 30 seconds']);
});

it('one that goes on is not, but all of it has its time, too', () => {
	const { stream, destroyed, come } = download();
	keepWithin(stream, bounds());
	for (let count = 0; count < 20; count++) {
		come(2_000);
		silence();
	}
	expect(destroyed).toEqual([]);
	wholeTime();
	expect(destroyed).toEqual(['took longer than 3600 seconds for all of it']);
});

it('one that is larger than it may be is ended at once', () => {
	const { stream, destroyed, come } = download();
	keepWithin(stream, bounds());
	come(MB);
	expect(destroyed).toEqual([]);
	come(1);
	expect(destroyed).toEqual(['sends more than 1 MB']);
});

it('what came before anybody looked counts', () => {
	const { stream, destroyed, come } = download();
	keepWithin(Object.assign(stream, { readableLength: MB }), bounds());
	come(1);
	expect(destroyed).toHaveLength(1);
});

it.each(['end', 'close', 'error'])('one that is over (%s) is left alone, and nobody listens any longer', (event) => {
	const { stream, destroyed, happen } = download();
	const { signal } = new AbortController();
	const removed = jest.spyOn(signal, 'removeEventListener');
	keepWithin(stream, bounds({ signal }));
	happen(event);
	silence();
	wholeTime();
	expect([destroyed, waits.length, removed.mock.calls.length]).toEqual([[], 2, 1]);
});

it('stopping the execution ends it at once', () => {
	const { stream, destroyed } = download();
	const execution = new AbortController();
	keepWithin(stream, bounds({ signal: execution.signal }));
	execution.abort();
	expect(destroyed).toEqual(['was cut short, because the execution was canceled']);
});

it('what is no stream is nothing to it', () => {
	expect(() => keepWithin(Buffer.from('RIFF'), bounds())).not.toThrow();
});
