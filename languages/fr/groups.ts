import type { Groups } from '../parts/groups.ts'
import { list } from '../word-list.ts'

export const groups: Partial<Groups> = {
  nouns: list(
    `ministere gouvernement police armee parquet agence organisation ong association syndicat parti tribunal cour prefecture mairie commission conseil entreprise societe groupe presidence justice gendarmerie accusation defense opposition quotidien journal hebdomadaire magazine`,
  ),
}
