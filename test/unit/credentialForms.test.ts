import type { ICredentialType, INodeProperties } from 'n8n-workflow';

import { MicoVoiceAiApi, micoVoiceAiGrant } from '../../credentials/MicoVoiceAiApi.credentials';
import { MightyCallApi, mightyCallGrant } from '../../credentials/MightyCallApi.credentials';
import type { GrantDialect } from '../../credentials/session/grantDialect';
import { TeleTrackerApi, teleTrackerGrant } from '../../credentials/TeleTrackerApi.credentials';
import { UComPbxApi, uComPbxGrant } from '../../credentials/UComPbxApi.credentials';
import { VoipexApi, voipexGrant } from '../../credentials/VoipexApi.credentials';

const FORMS: Array<[string, ICredentialType, GrantDialect]> = [
	['MightyCall', new MightyCallApi(), mightyCallGrant],
	['Mico Voice AI', new MicoVoiceAiApi(), micoVoiceAiGrant],
	['TeleTracker', new TeleTrackerApi(), teleTrackerGrant],
	['uCom PBX', new UComPbxApi(), uComPbxGrant],
	['Voipex', new VoipexApi(), voipexGrant],
];

/** All that can be chosen, each choice with each other. */
function choices(properties: INodeProperties[]): Array<Record<string, string>> {
	let all: Array<Record<string, string>> = [{}];
	for (const { name, type, options = [] } of properties)
		if (type === 'options')
			all = all.flatMap((one) =>
				options.map((option) => ({ ...one, [name]: String((option as { value: string }).value) })),
			);
	return all;
}

const isShown = ({ displayOptions }: INodeProperties, chosen: Record<string, string>) =>
	Object.entries(displayOptions?.show ?? {}).every(([field, values]) => values?.includes(chosen[field] as never));

const messageOf = (work: () => unknown) => {
	try {
		work();
		return '';
	} catch (error) {
		return (error as Error).message;
	}
};

/** Labels of what the sign-in cannot do without: named by the grant, or an address that is missed. */
function needed({ properties }: ICredentialType, grant: GrantDialect, chosen: Record<string, string>): string[] {
	const labels = Object.values(grant.required(chosen));
	const given: Record<string, string> = { ...chosen };
	for (;;) {
		const label = /^Fill in "(.+)"\.$/.exec(messageOf(() => grant.hosts(given)))?.[1];
		if (label === undefined) return labels;
		labels.push(label);
		given[properties.find(({ displayName }) => displayName === label)!.name] = 'https://api.example.com';
	}
}

describe.each(FORMS)('%s', (_name, form, grant) => {
	it.each(choices(form.properties))('%j: what is needed is marked where it is shown, and nothing else', (chosen) => {
		const marked = form.properties.filter((field) => field.required === true && isShown(field, chosen));
		expect(marked.map(({ displayName }) => displayName).sort()).toEqual(needed(form, grant, chosen).sort());
	});
});
