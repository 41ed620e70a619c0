import type { Found } from '../../shared/triggers/pollRun';

type ContactChange = 'created' | 'changed' | 'deleted';

/** MightyCall says of a contact only when it was made and changed last, and whether it is gone. */
export function changeOf({ record, isFirst, since }: Found): ContactChange {
	if (String(record.state).toLowerCase() === 'deleted') return 'deleted';
	return isFirst && Date.parse(String(record.created)) >= since ? 'created' : 'changed';
}
