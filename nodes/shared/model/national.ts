/** How numbers of one country are written without its code. */
export interface National {
	/** Numbers of exactly so many digits without a plus are national ones of this country code. */
	digits: number;
	countryCode: string;
	/** What is dialled there to call abroad. */
	exit?: string;
}
