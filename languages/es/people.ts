import { callings } from '../callings.ts'
import type { People } from '../parts/people.ts'
import { list } from '../word-list.ts'

const CALLINGS = callings(`
  abogado/abogada presidente/presidenta director/directora senador/senadora diputado/diputada fiscal juez/jueza ministro/ministra
  alcalde/alcaldesa gobernador/gobernadora secretario/secretaria portavoz vocero/vocera consejero/consejera
  investigador/investigadora entrenador/entrenadora fundador/fundadora embajador/embajadora coordinador/coordinadora
  inspector/inspectora dirigente activista representante comandante teniente coronel general sargento capitan almirante
  canciller/cancillera rector/rectora profesor/profesora doctor/doctora medico/medica enfermero/enfermera escritor/escritora
  historiador/historiadora politologo/politologa sociologo/sociologa psicologo/psicologa economista analista experto/experta
  especialista periodista reportero/reportera editor/editora comunicador/comunicadora presentador/presentadora
  vecino/vecina testigo victima sobreviviente refugiado/refugiada empresario/empresaria gerente titular jefe/jefa lider
  comisario/comisaria comisionado/comisionada relator/relatora delegado/delegada concejal/concejala edil viceministro/viceministra
  vicepresidente/vicepresidenta expresidente/expresidenta exministro/exministra procurador/procuradora magistrado/magistrada
  contralor/contralora defensor/defensora superintendente mandatario/mandataria opositor/opositora candidato/candidata
  legislador/legisladora congresista parlamentario/parlamentaria eurodiputado/eurodiputada premier rey/reina principe/princesa
  papa cardenal obispo arzobispo sacerdote padre hermano/hermana pastor imam jeque sultan artista actor/actriz cantante
  jugador/jugadora delantero/delantera tecnico futbolista autor/autora novelista filosofo/filosofa cientifico/cientifica
  glaciologo/glaciologa meteorologo/meteorologa biologo/biologa epidemiologo/epidemiologa ingeniero/ingeniera arquitecto/arquitecta
  sindicalista diplomatico/diplomatica consultor/consultora maestro/maestra estudiante campesino/campesina obrero/obrera
  policia agente oficial soldado militar guerrillero/guerrillera empleado/empleada trabajador/trabajadora`)

export const people: Partial<People> = {
  personNouns: new Set([
    ...CALLINGS.all,
    ...list(
      `hombre mujer nino nina madre hijo hija tio tia primo prima esposo esposa marido viuda amigo amiga joven
      fuente fuentes persona personas manifestante manifestantes abogados vecinos testigos expertos trabajadores autoridades
      familiares residentes habitante habitantes militares policias soldados analistas investigadores medicos diputados
      progenitor progenitora gremialista uniformado funcionario funcionaria funcionarios`,
    ),
  ]),
  roleWords: new Set([...CALLINGS.all, ...list('miembro integrante madre hijo hija esposa esposo viuda')]),
  titles: new Set([...CALLINGS.all, ...list('sr sra sres srta senor senora senorita don dona d dr dra')]),
  courtesyTitles: list('sr sra sres srta senor senora senorita don dona d'),
  abbreviatedTitles: list('sr sra srta dr dra'),
  femaleTitles: new Set([...CALLINGS.ofWomen, ...list('sra srta senora senorita dona dra')]),
  maleTitles: new Set([
    ...CALLINGS.ofMen,
    ...list('sr senor don dr papa obispo arzobispo cardenal sacerdote sultan jeque imam'),
  ]),
  femaleNouns: new Set([
    ...CALLINGS.ofWomen,
    ...list('mujer nina madre hija tia prima esposa viuda amiga progenitora'),
  ]),
  maleNouns: new Set([
    ...CALLINGS.ofMen,
    ...list('hombre nino padre hijo tio primo esposo marido amigo progenitor'),
  ]),
  notPersonWords: list(
    `academia agencia alianza asamblea asociacion autoridad avenida banco barrio batalla biblioteca camara campo canal
    centro ciudad clinica club colegio comision comite compania comunidad confederacion congreso consejo constitucion convencion
    corte cruz declaracion departamento diario direccion division ejercito embajada ejecutivo empresa escuela estadio estado estados
    estrella facultad federacion festival fiscalia frente fuerza fuerzas fundacion gobierno grupo guardia hospital hotel
    iglesia instituto internacional isla islas laboratorio lago ley liga mar mercado mesa ministerio mision monte movimiento
    mundial museo nacion nacional naciones naval observatorio oceano oficina organizacion organismo palacio parlamento parque
    partido periodico plan plataforma plaza prensa programa provincia pueblo puerto radio red region republica
    revolucion rio sala salon seleccion senado servicio sindicato sistema sociedad teatro television tribunal
    union universidad vocalia zona norte sur oriente occidente europa africa america asia enero febrero marzo abril mayo junio julio agosto
    septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo copa mexico espana`,
  ),
}
