// The places that a passage mentions, in the order of the work:
//
//   spans.ts          every sequence of words that is the name of some place in the authority files or the gazetteer
//   abbreviations.ts  `Paris, Tex.`; counties.ts: `Clay and Grant counties`
//   evidence.ts       what the words around a name show: a place, a person, part of a longer name
//   accept.ts         whether a name means a place here, by all its mentions in the document
//   parents.ts        what the text says a place is in: `Paris, Texas`
//   option.ts         the places that have a name; resolve.ts chooses one for the whole document
//   facts.ts          what else shows where the document is set; institutions.ts: offices and money
//   places.ts         all of them together; place-tags.ts makes the tags

export { factsOf } from './facts.ts'
export { locationsIn } from './place-tags.ts'
export { type PlaceMention, placesOf } from './places.ts'
