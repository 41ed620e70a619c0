import { NODES } from './support/nodes';
import files from './support/packageFiles';

const built = (source: string) => `dist/${source.replace(/\.ts$/, '.js')}`;

it('package.json lists every node there is, and no other', () => {
	expect([...files.packageJson().n8n.nodes].sort()).toEqual(files.nodeSources().map(built));
});

it('package.json lists every credential there is, and no other', () => {
	expect([...files.packageJson().n8n.credentials].sort()).toEqual(files.credentialSources().map(built));
});

it('the catalogue knows every provider there is', () => {
	expect(NODES.map(({ folder }) => `nodes/${folder}/provider.ts`).sort()).toEqual(files.providerSources());
});

describe.each(NODES)('$folder', ({ folder, description }) => {
	it('has both of its icons', () => {
		const { light, dark } = description.icon as { light: string; dark: string };
		expect(light).not.toBe(dark);
		for (const icon of [light, dark])
			expect([icon, files.exists(`nodes/${folder}/${icon.replace('file:', '')}`)]).toEqual([icon, true]);
	});

	it('has a codex under its own name', () => {
		expect(files.codex(`nodes/${folder}/${folder}.node.json`)).toMatchObject({
			node: `n8n-nodes-telephony.${description.name}`,
		});
	});
});
