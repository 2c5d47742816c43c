/** Dates and hours in words: shared with the mails, so that both say them alike. */
export * from '@contract/site/dates.contract';
