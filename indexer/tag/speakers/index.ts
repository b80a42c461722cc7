// Who is quoted. For each sentence: attributions (attributions.ts) with the phrases they belong to (actors.ts,
// subjects.ts, unknown-names.ts), resolved to speakers by the text before (resolved-attributions.ts, coreference.ts);
// then each quotation is assigned to one of them, or to a name beside its marks (assignment.ts, beside-marks.ts), or
// inherits its speaker from the quotation before (speakers.ts). Turns and block quotations have theirs from a label
// (labels.ts, labelled-speakers.ts, turns.ts) or from what introduces them (introductions.ts, spoken-in-passage.ts).

export { quotationsWithSpeakers, type Spoken } from './speakers.ts'
