// What a workflow of this repository may do. Each rule gives the flaws it finds, in words.

const PINNED = /^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/;
const jobsOf = ({ jobs }) => Object.entries(jobs);
const stepsOf = (workflow) => jobsOf(workflow).flatMap(([job, { steps }]) => steps.map((step) => ({ job, ...step })));
const publishes = (run) => /\bnpm\s+(run\s+|exec\s+)?publish\b(?!:)/.test(run ?? '');

/** In this order, and each as a step of its own, so that a failed one ends the job. */
const BEFORE_PUBLISHING = [
	'npm ci',
	'npm run release:check -- "$GITHUB_REF_NAME"',
	'npm test',
	'npm run build',
	'mkdir packed',
	'npm pack --pack-destination packed',
	'npm run scan -- packed',
];
const PUBLISH = 'npm publish ./packed/*.tgz --provenance --access public';

/** A tag can be moved to other code; a hash cannot. */
const pinned = ({ workflow, text }) => [
	...stepsOf(workflow)
		.filter(({ uses }) => uses && !PINNED.test(uses))
		.map(({ uses }) => `${uses} is not pinned by its hash`),
	...text
		.split('\n')
		.filter((line) => line.includes('uses:') && !/ # v\d+\.\d+\.\d+$/.test(line))
		.map((line) => `${line.trim()} does not say its release`),
];

const allowed = (file, job) =>
	file.endsWith('/publish.yml') && job === 'publish' ? { 'id-token': 'write' } : { contents: 'read' };

const leastRights = ({ file, workflow }) => [
	...(Object.keys(workflow.permissions ?? { all: 0 }).length === 0 ? [] : ['the workflow itself has rights']),
	...jobsOf(workflow)
		.filter(([job, { permissions }]) => JSON.stringify(permissions) !== JSON.stringify(allowed(file, job)))
		.map(([job, { permissions }]) => `job ${job} has ${JSON.stringify(permissions)}`),
	...stepsOf(workflow)
		.filter((step) => step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false)
		.map(({ job }) => `job ${job} leaves the token in the checkout`),
	...('pull_request_target' in workflow.on ? ['runs code of strangers with rights'] : []),
	...(/\bsecrets\.|NODE_AUTH_TOKEN|NPM_TOKEN/.test(JSON.stringify(workflow)) ? ['needs a secret'] : []),
];

/** What the event says was typed by somebody; in a command it would be carried out. */
const nothingTyped = ({ workflow }) =>
	stepsOf(workflow)
		.filter(({ run }) => run?.includes('${{'))
		.map(({ run }) => `an expression in a command: ${run}`);

const failuresCount = ({ workflow }) =>
	[...jobsOf(workflow).map(([, job]) => job), ...stepsOf(workflow)]
		.filter((part) => part['continue-on-error'] !== undefined || part.if !== undefined)
		.map((part) => `may go on after a failure: ${part.name ?? part.uses ?? part.run}`);

const knownScripts =
	(scripts) =>
	({ workflow }) =>
		stepsOf(workflow)
			.flatMap(({ run }) => [...(run ?? '').matchAll(/npm (?:run ([\w:-]+)|(test))/g)])
			.filter(([, script, test]) => scripts[script ?? test] === undefined)
			.map(([command]) => `${command}: no such script`);

const publishesElsewhere = ({ file, workflow }) =>
	stepsOf(workflow)
		.filter(({ job, run }) => publishes(run) && !(file.endsWith('/publish.yml') && job === 'publish'))
		.map(({ job, run }) => `job ${job} publishes: ${run}`);

const commands = (job) => job.steps.flatMap(({ run }) => (run ? [run] : []));
const stepUsing = ({ steps }, action) => steps.findIndex(({ uses }) => uses?.startsWith(`${action}@`));
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** What is published is what the job before has tested, built, scanned and packed: nothing is built after. */
function publishesWhatWasTested({ workflow }) {
	const { test, publish, ...others } = workflow.jobs;
	const upload = test.steps.at(-1);
	const download = publish.steps[stepUsing(publish, 'actions/download-artifact')];
	return [
		...(same(workflow.on, { push: { tags: ['v*.*.*'] } }) ? [] : ['is not started by the tag of a version alone']),
		...(Object.keys(others).length === 0 ? [] : ['has other jobs']),
		...(same(commands(test), BEFORE_PUBLISHING) ? [] : ['does not test, build, scan and pack in this order']),
		...(publish.needs === 'test' ? [] : ['publishes without waiting for the tests']),
		...(same(commands(publish), [PUBLISH]) ? [] : ['does more or other than publish the package with provenance']),
		...(publish.steps.at(-1).run === PUBLISH ? [] : ['does something after publishing']),
		...(upload.uses?.startsWith('actions/upload-artifact@') && same(upload.with.path, 'packed/*.tgz')
			? []
			: ['does not hand on what was packed']),
		...(download?.with.name === upload.with?.name && download?.with.path === 'packed'
			? []
			: ['publishes something else than what was packed']),
		...(stepUsing(publish, 'actions/checkout') === -1 ? [] : ['publishes from a checkout']),
	];
}

module.exports = {
	everywhere: (scripts) => ({
		pinned,
		leastRights,
		nothingTyped,
		failuresCount,
		publishesElsewhere,
		knownScripts: knownScripts(scripts),
	}),
	publishesWhatWasTested,
	publishes,
};
