import { digest } from '../../../credentials/foundation/digest';
import { FieldError } from '../conversions/fieldError';
import { NamedFieldError } from '../conversions/namedFieldError';
import type { Screen } from '../model/screen';

/** What somebody is asked on the page behind the link, as it was when the text was sent. */
export interface Inquiry {
	/** A hash of the secret in the link: the data of executions, where this is kept, can be read by others. */
	secretHash: string;
	message: string;
	kind: InquiryKind;
	approveLabel: string;
	declineLabel: string;
	submitLabel: string;
}

export type InquiryKind = 'approval' | 'freeText';

const KINDS: InquiryKind[] = ['approval', 'freeText'];

/** What the buttons say where nobody says otherwise. */
export const LABELS = { approveLabel: 'Approve', declineLabel: 'Decline', submitLabel: 'Send' };

/**
 * A limit of ours: how much a provider takes, and where it cuts, we have not read. The link stands at the end, and a
 * text without it asks nobody anything.
 */
export const LONGEST_MESSAGE = 1_000;

/** @throws NamedFieldError */
export function inquiryOn(screen: Screen, message: string, secret: string): Inquiry {
	if (message.length > LONGEST_MESSAGE) throw tooLong(screen, message);
	return {
		secretHash: digest(secret),
		message,
		kind: kindOn(screen),
		approveLabel: labelOn(screen, 'approveLabel'),
		declineLabel: labelOn(screen, 'declineLabel'),
		submitLabel: labelOn(screen, 'submitLabel'),
	};
}

function kindOn({ read, labelOf }: Screen): InquiryKind {
	const typed = read('responseType');
	const kind = KINDS.find((one) => one === (typed === '' || typed === undefined ? 'approval' : typed));
	if (kind) return kind;
	const flaw = new FieldError(`cannot be "${String(typed)}"`, `Choose one of: ${KINDS.join(', ')}.`);
	throw new NamedFieldError(labelOf('responseType'), flaw);
}

function labelOn({ read }: Screen, name: keyof typeof LABELS): string {
	const typed = read(`options.${name}`);
	const label = typed === undefined || typed === null ? '' : String(typed).trim();
	return label === '' ? LABELS[name] : label;
}

function tooLong({ labelOf }: Screen, message: string): NamedFieldError {
	const flaw = `is too long: ${message.length} characters, and ${LONGEST_MESSAGE} are the most`;
	return new NamedFieldError(
		labelOf('message'),
		new FieldError(flaw, 'Shorten it: the link stands behind it, and would be lost where the provider cuts the text.'),
	);
}
