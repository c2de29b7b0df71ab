import { type ReactNode, useState } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import { useSessionState } from '../../session/useSession.ts'
import { SearchField, SearchLink } from '../../ui/SearchField.tsx'
import { useLoaded } from '../frame/useLoaded.ts'
import { paths } from '../paths.ts'
import { loadSearch } from './loadSearch.ts'
import { useTyped } from './useTyped.ts'

/**
 * The front door by code or words. What is found takes the place of the answers while something is typed;
 * until it has been loaded the answers stay.
 */
export function Search({ children }: { readonly children: ReactNode }) {
  const words = useWords()
  const { ui, language } = words
  const isAlive = useSessionState((state) => state.replayed)
  const [typed, type] = useTyped()
  const [wanted, setWanted] = useState(typed !== '')
  const loaded = useLoaded(wanted ? language : undefined, () => loadSearch(words))
  const isShown = loaded !== undefined && typed.trim() !== ''
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers before 2023 know no <search> */}
      <form
        role="search"
        onKeyDown={(event) => {
          if (isShown && loaded !== 'failed') loaded.moveInSearch(event, () => type(''))
        }}
        onSubmit={(event) => event.preventDefault()}
      >
        {isAlive ? (
          <SearchField
            label={ui('search.label')}
            hint={ui('search.hint')}
            typed={typed}
            onType={type}
            onFocus={() => setWanted(true)}
          />
        ) : (
          <SearchLink to={paths.codes(language)} text={ui('search.hint')} />
        )}
        {loaded && loaded !== 'failed' ? (
          <loaded.Found typed={typed.trim()} find={loaded.find} />
        ) : null}
        {isShown && loaded === 'failed' ? <p className="mt-4">{ui('search.failed')}</p> : null}
      </form>
      <div hidden={isShown && loaded !== 'failed'}>{children}</div>
    </>
  )
}
