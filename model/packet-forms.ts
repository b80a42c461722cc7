/** Of an evidence packet: the page, with its record inside, or the record alone. */
export const PACKET_FORMS = ['html', 'json'] as const
export type PacketForm = (typeof PACKET_FORMS)[number]
