import { endWhenStalled } from '../../../nodes/shared/transport/stalledStream';

/** A stream as n8n hands it on: what was said to it, and a way to let something arrive. */
function download() {
	const listeners = new Map<string, () => void>();
	const destroyed: string[] = [];
	const stream = {
		pipe: () => undefined,
		emit: () => true,
		once: (event: string, listener: () => void) => listeners.set(event, listener),
		destroy: (error: Error) => destroyed.push(error.message),
	};
	return {
		stream: stream as typeof stream & { emit: (event: string) => boolean },
		destroyed,
		happen: (event: string) => listeners.get(event)?.(),
	};
}

/** Each wait for something to arrive, to be let go by hand. */
const waits: AbortController[] = [];
const silence = () => waits[waits.length - 1].abort();

beforeEach(() => {
	waits.length = 0;
	jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
		waits.push(new AbortController());
		return waits[waits.length - 1].signal;
	});
});

afterEach(() => jest.restoreAllMocks());

it('a download of which nothing comes any more is ended', () => {
	const { stream, destroyed } = download();
	endWhenStalled(stream, undefined);
	stream.emit('data');
	silence();
	expect(destroyed).toEqual([]);
	silence();
	expect(destroyed).toEqual(['Nothing more has come']);
});

it.each(['data', 'readable'])('one that goes on (%s) is not', (event) => {
	const { stream, destroyed } = download();
	endWhenStalled(stream, undefined);
	for (let count = 0; count < 5; count++) {
		stream.emit(event);
		silence();
	}
	expect(destroyed).toEqual([]);
});

it('one that is over is left alone, and nobody listens any longer', () => {
	const { stream, destroyed, happen } = download();
	endWhenStalled(stream, undefined);
	happen('end');
	silence();
	expect([destroyed, waits.length]).toEqual([[], 1]);
});

it('stopping the execution ends it at once', () => {
	const { stream, destroyed } = download();
	const execution = new AbortController();
	endWhenStalled(stream, execution.signal);
	execution.abort();
	expect(destroyed).toEqual(['The execution was canceled']);
});

it('what is no stream is nothing to it', () => {
	expect(() => endWhenStalled(Buffer.from('RIFF'), undefined)).not.toThrow();
});
