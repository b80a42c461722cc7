/** Courts whose judgments have a neutral citation, by the letters in it. */
const COURTS =
  'UKSC|UKPC|UKHL|EWCA (?:Civ|Crim)|EWHC|EWFC|EWCOP|UKUT|UKFTT|UKEAT|EAT|CSIH|CSOH|HCJAC|NICA|NIQB|NIKB|IESC|IECA|IEHC|HCA|FCA|FCAFC|NSWCA|NSWSC|NSWCCA|VSC|VSCA|QCA|QSC|WASC|WASCA|SASC|SASCFC|TASSC|ACTSC|NTSC|NZSC|NZCA|NZHC|ZACC|ZASCA|ZAGPPHC|ZAWCHC|SGCA|SGHC|HKCFA|HKCA|KESC|KECA|KEHC|UGSC|TZCA'
const CANADIAN = 'SCC|CSC|FCA|FC|ONCA|ONSC|BCCA|BCSC|ABCA|ABQB|ABKB|QCCA|QCCS|NSCA|MBCA|SKCA|NBCA|NLCA|PECA'

/** `[2019] UKSC 41`, `[2020] EWHC 123 (Admin)`, `2012 SCC 5`: as the source of a regular expression. */
export const NEUTRAL_CITATION = String.raw`\[(?:19|20)\d\d\] (?:${COURTS}) \d+(?: \([A-Z][A-Za-z]+\))?|(?<![\p{L}\p{N}])(?:19|20)\d\d (?:${CANADIAN}) \d+(?![\p{L}\p{N}])`
const WHOLE = new RegExp(`^(?:${NEUTRAL_CITATION})$`, 'u')

/** Whether a number names the court and the year in itself. A volume of reports (`[2005] AC 167`) does not. */
export const isNeutralCitation = (number: string): boolean => WHOLE.test(number)
