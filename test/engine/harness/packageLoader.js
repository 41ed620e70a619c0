/** A built package as n8n sees it: loaded by n8n-core from the list in its package.json. */
const path = require('node:path');
const { NodeHelpers } = require('n8n-workflow');
const { core } = require('./n8nRuntime');
const { createModules } = require('./isolatedModules');
const { credentials: standInCredentials, nodes: standIns } = require('./standIns');

const REPOSITORY = path.resolve(__dirname, '..', '..', '..');

/** n8n's loader with one step replaced: where the class comes from. */
class IsolatedLoader extends core.PackageDirectoryLoader {
	loadClass(sourcePath) {
		this.modules ??= createModules();
		const [className] = path.parse(sourcePath).name.split('.');
		return new (this.modules(this.resolvePath(sourcePath))[className])();
	}
}

function nodeTypesOf(loader) {
	const getByName = (type) => {
		const [packageName, name] = type.split('.');
		if (packageName === loader.packageName) return loader.getNode(name).type;
		if (packageName === 'n8n-nodes-base' && standIns[name]) return standIns[name];
		throw new Error(`Unrecognized node type: ${type}`);
	};
	return {
		getByName,
		getByNameAndVersion: (type, version) => NodeHelpers.getVersionedNodeType(getByName(type), version),
		getKnownTypes: () => loader.known.nodes,
	};
}

function credentialTypesOf(loader) {
	const known = (name) => loader.known.credentials[name] ?? {};
	const getParentTypes = (name) => (known(name).extends ?? []).flatMap((parent) => [parent, ...getParentTypes(parent)]);
	return {
		recognizes: (name) => name in loader.known.credentials,
		getByName: (name) => standInCredentials[name] ?? loader.getCredential(name).type,
		getSupportedNodes: (name) => known(name).supportedNodes ?? [],
		getParentTypes,
	};
}

async function load(Loader, root) {
	const loader = new Loader(root);
	await loader.loadAll();
	return {
		name: loader.packageName,
		root,
		loader,
		nodeTypes: nodeTypesOf(loader),
		credentialTypes: credentialTypesOf(loader),
	};
}

const loaded = new Map();

/** The package at `root` (default: this repository), loaded once per test file. */
function loadPackage(root = REPOSITORY) {
	if (!loaded.has(root)) loaded.set(root, load(core.PackageDirectoryLoader, root));
	return loaded.get(root);
}

/** The same package with module memory of its own: one n8n process among several. */
const loadIsolatedPackage = async (root = REPOSITORY) => await load(IsolatedLoader, root);

module.exports = { loadPackage, loadIsolatedPackage };
