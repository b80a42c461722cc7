// The places that a passage names, in the order of the work:
//
//   spans.ts          every stretch of words that some place goes by, from the authority files and the gazetteer
//   abbreviations.ts  `Paris, Tex.`; counties.ts: `Clay and Grant counties`
//   evidence.ts       what the words around say: a place, a person, a part of a longer name
//   accept.ts         whether a name stands for a place here, by all its mentions in the document
//   parents.ts        what the text says a place lies in: `Paris, Texas`
//   option.ts         the places that bear a name; resolve.ts chooses one for the whole document
//   facts.ts          what else the document says of where it plays; institutions.ts by offices and money
//   places.ts         all of them together; place-tags.ts makes the tags

export { factsOf } from './facts.ts'
export { locationsIn } from './place-tags.ts'
export { type PlaceMention, placesOf } from './places.ts'
