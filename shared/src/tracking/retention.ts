/**
 * Months after a case ends until its tracking facts go, unless the profile says otherwise: a year
 * covers the usual disputes about a payment. Personal data is kept no longer than its purpose needs
 * (GDPR, art. 5(1)(e)).
 */
export const usualRetention = 12;
