'use strict';

const DRIP_MS = 5000;
const PIECE = Buffer.alloc(65536, ' ');

/** What goes on behind the first part of an answer that never comes to its end. */
const goOn = {
	silence: () => {},
	drip: (res) => {
		const drops = setInterval(() => res.write(' '), DRIP_MS);
		res.on('close', () => clearInterval(drops));
	},
	endless: (res) => {
		const more = () => {
			if (!res.destroyed) res.write(PIECE, () => setImmediate(more));
		};
		more();
	},
};

/** The head and the first half of an answer arrive; its end never does. */
function sendStalled(provider, res, { status, headers, payload }, kind) {
	const bytes = Buffer.from(typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : 'RIFF');
	res.writeHead(status, headers);
	res.write(Buffer.concat([bytes.subarray(0, Math.ceil(bytes.length / 2)), Buffer.from(' ')]), () =>
		provider.emit('stalled', kind, res),
	);
	goOn[kind](res);
}

module.exports = { sendStalled };
