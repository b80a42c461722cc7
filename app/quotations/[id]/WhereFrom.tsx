import type { QuotationAnswer } from '../../../model/quotation-answer.ts'
import type { QuotationMessages } from '../../messages/en/quotation.ts'
import type { Messages } from '../../messages/messages.ts'
import { daysWords } from './days-words.ts'
import { DATE, layOut, WIDTH } from './way-layout.ts'

type Props = { answer: QuotationAnswer; texts: QuotationMessages; messages: Messages }

/** The way of the words: who has them, in the order of time, with an arrow only where one credits another. */
export function WhereFrom({ answer: { way, members }, texts, messages }: Props) {
  if (way.nodes.length < 2) return null
  const from = texts.way
  const placed = layOut(way)
  const day = (published: (typeof way.nodes)[number]['published']) =>
    published === null ? from.undated : daysWords(published, messages.search)
  return (
    <section className="way" aria-labelledby="way">
      <h2 id="way">{from.title}</h2>
      <p className="note">{way.edges.length === 0 ? from.nothingStated : from.stated}</p>
      <div className="way-pair">
        <figure className="way-chart">
          <svg
            viewBox={`0 0 ${WIDTH} ${placed.height}`}
            direction="ltr"
            role="img"
            aria-label={from.chart(way.nodes.length, way.edges.length)}
          >
            <line
              className="way-axis"
              x1={placed.nodes[0]?.x}
              x2={placed.nodes[0]?.x}
              y1={placed.nodes[0]?.y}
              y2={placed.nodes.at(-1)?.y}
            />
            {placed.edges.map(({ key, path, head }) => (
              <g key={key} className="way-edge">
                <path d={path} />
                <path className="way-head" d={head} />
              </g>
            ))}
            {placed.nodes.map(({ name, x, y, textX, isAbsent, published, isFirstOfDay }) => (
              <g key={y}>
                {isFirstOfDay && (
                  <text
                    className="way-day"
                    x={DATE}
                    y={y + 4}
                    // Ends at the same place whichever way it runs.
                    direction={messages.direction}
                    textAnchor={messages.direction === 'rtl' ? 'start' : 'end'}
                  >
                    {isAbsent ? '' : day(published)}
                  </text>
                )}
                <circle className={isAbsent ? 'way-node way-absent' : 'way-node'} cx={x} cy={y} r="5" />
                <text className="way-name" x={textX} y={y + 4.5}>
                  {name}
                </text>
              </g>
            ))}
          </svg>
          {placed.more > 0 && <figcaption className="note">{from.more(placed.more)}</figcaption>}
        </figure>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{from.source}</th>
              <th scope="col">{from.day}</th>
              <th scope="col" className="number-cell">
                {from.count}
              </th>
              <th scope="col">{from.credits}</th>
            </tr>
          </thead>
          <tbody>
            {way.nodes.map(({ name, published, documents, members: own }, at) => {
              const credited = way.edges.filter((it) => it.from === at)
              const title = members[own[0] ?? -1]
              const passage = title?.places[0]?.passage
              return (
                <tr key={`${name} ${own[0]}`}>
                  <th scope="row">
                    {passage === undefined ? (
                      <bdi>{name}</bdi>
                    ) : (
                      <a href={`/passages/${passage}`}>
                        <bdi>{name}</bdi>
                      </a>
                    )}
                  </th>
                  <td data-label={from.day}>{own.length === 0 ? from.notHere : day(published)}</td>
                  <td data-label={from.count} className="number-cell">
                    {messages.search.number(documents)}
                  </td>
                  <td data-label={from.credits}>
                    {credited.length === 0
                      ? from.creditsNobody
                      : credited.map(({ to }) => <bdi key={to}>{way.nodes[to]?.name}</bdi>)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
