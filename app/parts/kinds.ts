import { CalendarDays, type LucideIcon, MapPin, User, Users } from 'lucide-react'

/** What a tag is about. Each kind has the same icon, colour and shape of line wherever it is shown. */
export type Kind = 'person' | 'group' | 'place' | 'date'

export const KIND_ICONS: Record<Kind, LucideIcon> = {
  person: User,
  group: Users,
  place: MapPin,
  date: CalendarDays,
}
