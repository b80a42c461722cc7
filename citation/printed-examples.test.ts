import { describe, expect, it } from 'vitest'
import type { Passage } from '../model/passage.ts'
import { passageWith } from './passage.fixture.ts'
import { inStyle } from './style.ts'
import { textOf } from './styles/rich-text.ts'
import { toCsl } from './to-csl.ts'

type Example = {
  style: string
  form: 'footnote' | 'entry'
  /** As the guide prints it, without the face of the letters. */
  printed: string
  /** What we print where it differs, less the pinpoint that no printed example has. */
  ours?: string
  work: Partial<Passage>
}

const day = (publishedAt: string) => ({ publishedAt, publishedPrecision: 'day' as const })

/** docs/formats.md names every difference. */
const EXAMPLES: Record<string, Example> = {
  'APA 7: newspaper article': {
    style: 'apa',
    form: 'entry',
    work: {
      title: 'Can we get better at forgetting?',
      authors: ['Benedict Carey'],
      source: 'The New York Times',
      url: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
      ...day('2019-03-22'),
    },
    printed:
      'Carey, B. (2019, March 22). Can we get better at forgetting? The New York Times. https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
  },
  'APA 7: page of a news website': {
    style: 'apa',
    form: 'entry',
    work: {
      title: 'Why some people with anxiety love watching horror movies',
      authors: ['Caroline Bologna'],
      source: 'HuffPost',
      url: 'https://www.huffpost.com/entry/anxiety-love-watching-horror-movies_l_5d277587e4b02a5a5d57b59e',
      ...day('2019-10-31'),
    },
    printed:
      'Bologna, C. (2019, October 31). Why some people with anxiety love watching horror movies. HuffPost. https://www.huffpost.com/entry/anxiety-love-watching-horror-movies_l_5d277587e4b02a5a5d57b59e',
  },
  'APA 7: page by the organisation of the site': {
    style: 'apa',
    form: 'entry',
    work: {
      title: 'The top 10 causes of death',
      authors: ['World Health Organization'],
      source: 'World Health Organization',
      url: 'https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death',
      ...day('2018-05-24'),
    },
    printed:
      'World Health Organization. (2018, May 24). The top 10 causes of death. https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death',
  },
  'APA 7: report by a government agency': {
    style: 'apa',
    form: 'entry',
    work: {
      title: 'Taking time: Support for people with cancer',
      authors: ['National Cancer Institute'],
      source: 'U.S. Department of Health and Human Services, National Institutes of Health',
      url: 'https://www.cancer.gov/publications/patient-education/takingtime.pdf',
      publishedAt: '2019',
      publishedPrecision: 'year',
    },
    printed:
      'National Cancer Institute. (2019). Taking time: Support for people with cancer (NIH Publication No. 18-2059). U.S. Department of Health and Human Services, National Institutes of Health. https://www.cancer.gov/publications/patient-education/takingtime.pdf',
    ours: 'National Cancer Institute. (2019). Taking time: Support for people with cancer. U.S. Department of Health and Human Services, National Institutes of Health. https://www.cancer.gov/publications/patient-education/takingtime.pdf',
  },
  'Chicago 17: newspaper article, note': {
    style: 'chicago-fullnote-bibliography',
    form: 'footnote',
    work: {
      title: 'Snap Makes a Bet on the Cultural Supremacy of the Camera',
      authors: ['Farhad Manjoo'],
      source: 'New York Times',
      url: 'https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html',
      ...day('2017-03-08'),
    },
    printed:
      'Farhad Manjoo, “Snap Makes a Bet on the Cultural Supremacy of the Camera,” New York Times, March 8, 2017, https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.',
  },
  'Chicago 17: newspaper article, bibliography': {
    style: 'chicago-fullnote-bibliography',
    form: 'entry',
    work: {
      title: 'Snap Makes a Bet on the Cultural Supremacy of the Camera',
      authors: ['Farhad Manjoo'],
      source: 'New York Times',
      url: 'https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html',
      ...day('2017-03-08'),
    },
    printed:
      'Manjoo, Farhad. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” New York Times, March 8, 2017. https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.',
  },
  'Chicago 17: page without a date': {
    style: 'chicago-fullnote-bibliography',
    form: 'entry',
    work: {
      title: 'Yale Facts',
      authors: [],
      source: 'Yale University',
      url: 'https://www.yale.edu/about-yale/yale-facts',
      publishedAt: null,
      publishedPrecision: 'unknown',
      work: { accessed: { value: '2017-05-01', basis: 'manifest' } },
    },
    printed:
      '“Yale Facts.” Yale University. Accessed May 1, 2017. https://www.yale.edu/about-yale/yale-facts.',
    ours: 'Yale University. “Yale Facts.” Accessed May 1, 2017. https://www.yale.edu/about-yale/yale-facts.',
  },
  'MLA 9: article on a website': {
    style: 'modern-language-association',
    form: 'entry',
    work: {
      title: 'The Death of the Artist—and the Birth of the Creative Entrepreneur',
      authors: ['William Deresiewicz'],
      source: 'The Atlantic',
      url: 'https://www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/',
      ...day('2014-12-28'),
    },
    printed:
      'Deresiewicz, William. “The Death of the Artist—and the Birth of the Creative Entrepreneur.” The Atlantic, 28 Dec. 2014, theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/.',
    ours: 'Deresiewicz, William. “The Death of the Artist—and the Birth of the Creative Entrepreneur.” The Atlantic, 28 Dec. 2014, https://www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/.',
  },
  'MLA 9: newspaper article by two': {
    style: 'modern-language-association',
    form: 'entry',
    work: {
      title: 'Hikers’ Love of a Rarity in the Andes Takes a Toll',
      authors: ['Iliana Magra', 'Andrea Zaratemay'],
      source: 'The New York Times',
      url: null,
      ...day('2018-05-03'),
    },
    printed:
      'Magra, Iliana, and Andrea Zaratemay. “Hikers’ Love of a Rarity in the Andes Takes a Toll.” The New York Times, 3 May 2018, p. A7.',
    ours: 'Magra, Iliana, and Andrea Zaratemay. “Hikers’ Love of a Rarity in the Andes Takes a Toll.” The New York Times, 3 May 2018.',
  },
  'OSCOLA 4: newspaper article online': {
    style: 'oscola',
    form: 'footnote',
    work: {
      title: 'The Great Victim of this Get Tough Hyperactivity is Labour',
      authors: ['Ian Loader'],
      source: 'The Guardian',
      url: 'https://www.guardian.co.uk/commentisfree/2008/jun/19/justice.ukcrime',
      work: { accessed: { value: '2009-11-19', basis: 'manifest' } },
      ...day('2008-06-19'),
    },
    printed:
      'Ian Loader, ‘The Great Victim of this Get Tough Hyperactivity is Labour’ The Guardian (London, 19 June 2008) <www.guardian.co.uk/commentisfree/2008/jun/19/justice.ukcrime> accessed 19 November 2009.',
    ours: 'Ian Loader, ‘The Great Victim of This Get Tough Hyperactivity Is Labour’ The Guardian (19 June 2008) <https://www.guardian.co.uk/commentisfree/2008/jun/19/justice.ukcrime> accessed 19 November 2009.',
  },
  'OSCOLA 4: web page': {
    style: 'oscola',
    form: 'footnote',
    work: {
      title: 'Virtual Friend Fires Employee',
      authors: ['Sarah Cole'],
      source: 'Naked Law',
      url: 'http://www.nakedlaw.com/2009/05/index.html',
      work: { accessed: { value: '2009-11-19', basis: 'manifest' } },
      ...day('2009-05-01'),
    },
    printed:
      'Sarah Cole, ‘Virtual Friend Fires Employee’ (Naked Law, 1 May 2009) <www.nakedlaw.com/2009/05/index.html> accessed 19 November 2009.',
    ours: 'Sarah Cole, ‘Virtual Friend Fires Employee’ (Naked Law, 1 May 2009) <http://www.nakedlaw.com/2009/05/index.html> accessed 19 November 2009.',
  },
  'OSCOLA 4: newspaper article in print': {
    style: 'oscola',
    form: 'footnote',
    work: {
      title: 'Supreme Court Warns on Quality',
      authors: ['Jane Croft'],
      source: 'Financial Times',
      url: null,
      ...day('2010-07-01'),
    },
    printed: 'Jane Croft, ‘Supreme Court Warns on Quality’ Financial Times (London, 1 July 2010) 3.',
    ours: 'Jane Croft, ‘Supreme Court Warns on Quality’ Financial Times (1 July 2010).',
  },
}

describe('the style guides’ own printed examples', () => {
  it.each(Object.entries(EXAMPLES))('%s', async (_, { style, form, work, ours, printed }) => {
    const [made] = await inStyle([toCsl(passageWith(work))], { style, locale: 'style' })
    const text = textOf(made?.[form] ?? []).replace(/,? para\.? 7 \(counted\)/, '')
    expect(text).toBe(ours ?? printed)
  })
})
