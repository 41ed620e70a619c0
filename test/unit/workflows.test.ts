import { parse } from 'yaml';

import rules from './support/workflowRules';
import files from './support/workflows';

interface Workflow {
	file: string;
	text: string;
	workflow: unknown;
}

const WORKFLOWS: Workflow[] = files.workflows();
const everywhere: Record<string, (workflow: Workflow) => string[]> = rules.everywhere(files.scripts());

const called = (name: string): Workflow => WORKFLOWS.find(({ file }) => file.endsWith(`/${name}.yml`))!;

/** The workflow with one passage replaced; a passage that is not there would spoil nothing. */
function spoilt(name: string, passage: string, instead: string): Workflow {
	const { file, text } = called(name);
	expect(text).toContain(passage);
	const other = text.replace(passage, instead);
	return { file, text: other, workflow: parse(other) };
}

const flawsOf = (workflow: Workflow): string[] => [
	...Object.values(everywhere).flatMap((rule) => rule(workflow)),
	...(workflow.file.endsWith('/publish.yml') ? rules.publishesWhatWasTested(workflow) : []),
];

describe.each(WORKFLOWS)('$file', (workflow) => {
	it('is a workflow as GitHub wants it', () => {
		expect(files.lint(workflow)).toEqual([]);
		const text = workflow.text.replace('runs-on:', 'runs-one:');
		expect(files.lint({ ...workflow, text })).not.toEqual([]);
	});

	it.each(Object.entries(everywhere))('%s', (_name, rule) => {
		expect(rule(workflow)).toEqual([]);
	});
});

it('publishes only what was tested, built, scanned and packed before', () => {
	expect(rules.publishesWhatWasTested(called('publish'))).toEqual([]);
});

it('no script of package.json publishes', () => {
	const scripts: string[] = Object.values(files.scripts());
	expect(scripts.filter(rules.publishes)).toEqual([]);
});

const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';

it.each([
	['ci', CHECKOUT, 'actions/checkout@v7 # v7.0.1', 'actions/checkout@v7 is not pinned by its hash'],
	['ci', ' # v7.0.1', '', 'uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 does not say its release'],
	['ci', 'permissions: {}', 'permissions: { contents: write }', 'the workflow itself has rights'],
	['ci', 'permissions: {}', '', 'the workflow itself has rights'],
	['ci', 'contents: read', 'contents: write', 'job test has {"contents":"write"}'],
	['publish', 'contents: read', 'id-token: write', 'job test has {"id-token":"write"}'],
	['publish', 'id-token: write', 'id-token: write\n      contents: write', 'job publish has'],
	['ci', 'persist-credentials: false', 'fetch-depth: 1', 'leaves the token in the checkout'],
	['ci', 'pull_request:', 'pull_request_target:', 'runs code of strangers with rights'],
	['publish', 'environment: npm', 'env:\n      NODE_AUTH_TOKEN: ${{ secrets.NPM }}', 'needs a secret'],
	['publish', '"$GITHUB_REF_NAME"', '"${{ github.ref_name }}"', 'an expression in a command'],
	[
		'publish',
		'- run: npm test',
		'- continue-on-error: true\n        run: npm test',
		'may go on after a failure: npm test',
	],
	['publish', 'needs: test', 'needs: test\n    if: always()', 'may go on after a failure: publish with provenance'],
	['ci', 'npm run test:queue', 'npm run test:queues', 'npm run test:queues: no such script'],
	['ci', 'npm run test:queue', 'npm publish', 'job real-n8n publishes: npm publish'],
	['publish', '- run: npm run build', '- run: npm publish', 'job test publishes: npm publish'],
	['publish', "tags: ['v*.*.*']", 'branches: [main]', 'is not started by the tag of a version alone'],
	['publish', '      - run: npm test\n', '', 'does not test, build, scan and pack in this order'],
	['publish', '      - run: npm run build\n', '', 'does not test, build, scan and pack in this order'],
	[
		'publish',
		'npm run scan -- packed',
		'npm run scan -- packed || true',
		'does not test, build, scan and pack in this order',
	],
	['publish', '    needs: test\n', '', 'publishes without waiting for the tests'],
	['publish', ' --provenance', '', 'does more or other than publish the package with provenance'],
	[
		'publish',
		'- run: npm publish',
		'- run: npm run build\n      - run: npm publish',
		'does more or other than publish',
	],
	['publish', 'path: packed/*.tgz', 'path: other/*.tgz', 'does not hand on what was packed'],
	['publish', 'path: packed\n', 'path: elsewhere\n', 'publishes something else than what was packed'],
	['publish', '  publish:\n', '  other: { runs-on: ubuntu-latest, steps: [] }\n  publish:\n', 'has other jobs'],
	['publish', '      # Trusted', `      - uses: ${CHECKOUT}\n      # Trusted`, 'publishes from a checkout'],
])('in %s "%s" as "%s" is found: %s', (name, passage, instead, flaw) => {
	expect(flawsOf(spoilt(name, passage, instead)).join('\n')).toContain(flaw);
});

it('a release has its own tag and its own heading', () => {
	const checkout = { version: '1.2.3', changelog: '# Changelog\n\n## Unreleased\n\n## 1.2.3 - 2026-11-26\n' };
	expect(files.releaseFlaws('v1.2.3', checkout)).toEqual([]);
	expect(files.releaseFlaws('v1.2.4', checkout)).toHaveLength(1);
	expect(files.releaseFlaws('1.2.3', checkout)).toHaveLength(1);
	expect(files.releaseFlaws('v1.2.3', { ...checkout, changelog: '## 1.2.30 - 2026-11-26' })).toHaveLength(1);
});

it.each(files.issueForms())('%s asks for what is needed', (file) => {
	const form = parse(files.text(`.github/ISSUE_TEMPLATE/${file}`));
	expect(Object.keys(form).sort()).toEqual(['body', 'description', 'labels', 'name']);
	const ids = form.body.flatMap(({ id }: { id?: string }) => id ?? []);
	expect(new Set(ids).size).toBe(ids.length);
	for (const { type, id, attributes } of form.body) {
		expect(['markdown', 'dropdown', 'input', 'textarea']).toContain(type);
		expect(type === 'markdown' ? attributes.value : id && attributes.label).toBeTruthy();
	}
});

it("GitHub's updates cover the actions and the packages", () => {
	const { version, updates } = parse(files.text('.github/dependabot.yml'));
	expect(version).toBe(2);
	expect(updates.map((one: Record<string, string>) => one['package-ecosystem']).sort()).toEqual([
		'github-actions',
		'npm',
	]);
});
