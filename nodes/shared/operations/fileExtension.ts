/** What providers of telephony send. Services go by the extension: some refuse to transcribe a sound without one. */
const EXTENSIONS: Record<string, string> = {
	'application/pdf': 'pdf',
	'application/zip': 'zip',
	'audio/aac': 'aac',
	'audio/amr': 'amr',
	'audio/basic': 'au',
	'audio/flac': 'flac',
	'audio/mp3': 'mp3',
	'audio/mp4': 'm4a',
	'audio/mpeg': 'mp3',
	'audio/ogg': 'ogg',
	'audio/vnd.wave': 'wav',
	'audio/wav': 'wav',
	'audio/wave': 'wav',
	'audio/webm': 'webm',
	'audio/x-m4a': 'm4a',
	'audio/x-wav': 'wav',
	'image/gif': 'gif',
	'image/jpeg': 'jpg',
	'image/png': 'png',
	'image/webp': 'webp',
	'text/csv': 'csv',
	'text/plain': 'txt',
	'text/vcard': 'vcf',
	'video/3gpp': '3gp',
	'video/mp4': 'mp4',
};

/** A name with the extension of its type, if it has none of its own. */
export function withExtension(name: string, type: string | undefined): string {
	const known = type?.toLowerCase() ?? '';
	const extension = Object.hasOwn(EXTENSIONS, known) ? EXTENSIONS[known] : undefined;
	return extension === undefined || /.\.[a-z][a-z0-9]{0,9}$|.\.[0-9][a-z][a-z0-9]?$/i.test(name)
		? name
		: `${name}.${extension}`;
}
