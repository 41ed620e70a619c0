/**
 * The line between n8n and the provider: decides which fault each request meets, tells the double so in a header,
 * and plays those itself that happen before the provider hears anything.
 */
const { AsyncLocalStorage } = require('node:async_hooks');
const path = require('node:path');
const { forgetDeadlines } = require('./deadlines');

/** The axios that n8n's request helper uses; a second copy would be a different line. */
const axios = require(require.resolve('axios', { paths: [path.dirname(require.resolve('n8n-core'))] }));

const { worthOf } = require('./kinds');

/** Nobody listens there: the kernel refuses the connection. */
const NOBODY = 'http://127.0.0.1:1';
/** Real time; the clock of the test moves on by what was asked for. */
const IMPATIENCE_MS = 40;

/** After these a read is not made again. */
const LAST = ['final', 'nothing'];

/** More than five runs of a node can need for one item; what goes on beyond it would never end. */
const MOST_REQUESTS = 100;

/** Which n8n process a request comes from: they all live in one here. */
const inProcess = new AsyncLocalStorage();

const textOf = ({ url, data = '' }) => `${url} ${typeof data === 'string' ? data : JSON.stringify(data)}`;

const keyIn = (subject, text) => subject.keys.map((key) => key.exec(text)?.[1]).find((found) => found !== undefined);

class Line {
	/**
	 * @param {any} subject @param {any} plan @param {Map<string, { number: number, faults: string[], asked: number }>}
	 * items by key
	 */
	constructor(subject, plan, items) {
		Object.assign(this, { subject, plan, items });
		this.faultsOfSignIns = Array.from({ length: plan.processes }, (_none, process) => plan.faultsOfSignIn(process));
		/** Every fault that was met, in order; without a number if a sign-in met it. */
		this.met = [];
		this.underWay = new WeakMap();
		/** Every sign-in that was sent, whatever became of it. */
		this.signIns = [];
		/** What was asked for though no item wants it. */
		this.strays = [];
	}

	open() {
		const { request, response } = axios.interceptors;
		this.interceptor = request.use((config) => this.pass(config));
		this.listener = response.use(
			(answer) => this.noteAnswer(answer.config, answer),
			(error) => Promise.reject(this.noteAnswer(error.config, error)),
		);
		return this;
	}

	close() {
		axios.interceptors.request.eject(this.interceptor);
		axios.interceptors.response.eject(this.listener);
	}

	/** Other executions' pauses pass while a request is under way: what its answer brings about begins with that. */
	noteAnswer(config, end) {
		const met = this.underWay.get(config);
		if (met) met.answeredAt = Date.now();
		return end;
	}

	/** From now on this wave's bounds count. */
	enter(wave) {
		this.wave = wave;
		this.refusalsLeft = wave.mostRefusals;
		this.dealt = wave.signInFault;
		forgetDeadlines();
	}

	isSignIn({ url }) {
		return this.subject.tokenPaths.includes(new URL(url).pathname);
	}

	pass(config) {
		const process = inProcess.getStore();
		config.headers.set('x-n8n-process', String(process));
		if (this.isSignIn(config)) return this.passSignIn(config, process);
		const item = this.items.get(keyIn(this.subject, textOf(config)));
		if (item) return this.passItem(config, process, item);
		if (!this.subject.question?.test(textOf(config))) this.strays.push(`${config.method} ${textOf(config)}`);
		return config;
	}

	passSignIn(config, process) {
		const isFull = !/refresh_token/.test(textOf(config));
		const name = this.nextOfSignIn(process, isFull);
		this.signIns.push({ process, isFull, name, at: Date.now() });
		return this.meet(config, name, { process });
	}

	passItem(config, process, item) {
		if ((item.asked += 1) > MOST_REQUESTS) throw new Error('The line is dead: this item was asked for without end');
		if (item.isOver) item.askedAgain += 1;
		const { file } = item.execution.operation;
		// What leads to a file is no file.
		if (file && !file.path.test(config.url)) return config;
		if (file) config.headers.set('x-fault-of', 'file');
		const name = this.nextOf(item);
		if (name !== undefined) this.note(item, name);
		return this.meet(config, name, { process, number: item.number });
	}

	note(item, name) {
		const { operation } = item.execution;
		item.met.push(name);
		item.isOver ||= !operation.acts && LAST.includes(worthOf(this.plan.kinds[name], operation));
	}

	meet(config, name, whose) {
		if (name === undefined) return config;
		const met = { name, at: Date.now(), ...whose };
		this.met.push(met);
		this.underWay.set(config, met);
		return this.play(config, name);
	}

	/** What a drill deals is met once; a refusal by a grant that proves the secrets too. */
	nextOfSignIn(process, isFull) {
		if (!this.wave.drill) return this.faultsOfSignIns[process].next().value;
		const name = this.dealt;
		if (isFull || this.plan.kinds[name]?.login === 'mended') this.dealt = undefined;
		return name;
	}

	/** Refusals that this wave has no room for are left out. */
	nextOf(item) {
		const name = item.faults.shift();
		if (!this.plan.kinds[name]?.refuses) return name;
		this.refusalsLeft -= 1;
		return this.refusalsLeft < 0 ? this.nextOf(item) : name;
	}

	play(config, name) {
		const { line } = this.plan.kinds[name];
		if (line === 'refused') return Object.assign(config, { url: NOBODY });
		config.headers.set('x-fault', name);
		if (line === 'impatient') {
			config.headers.set('x-gives-up-after', String(config.timeout));
			config.timeout = IMPATIENCE_MS;
		}
		return config;
	}
}

module.exports = { Line, inProcess, MOST_REQUESTS };
