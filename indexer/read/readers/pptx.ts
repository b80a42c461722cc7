import { refusing } from '../office/refused.ts'
import { readSlides } from '../office/slides/read-slides.ts'

export const readPptx = refusing(({ bytes }) => readSlides(bytes))
