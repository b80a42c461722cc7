import type { Place } from '../../model/places-found.ts'

export type LocatedPlace = Place & { lat: number; lon: number }

export const isLocated = (place: Place): place is LocatedPlace => place.lat !== null && place.lon !== null
