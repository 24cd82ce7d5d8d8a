// Keys of the pool: / to the search, arrows from row to row in one column, Enter opens, + puts in, - withdraws.
import { $, all } from './desk.js'
const search = $('input[name=q]')
const columns = ['th button', '.do button']
const rows = () => all('.pool tbody tr')
document.addEventListener('keydown', e => {
  if (e.ctrlKey || e.metaKey || e.altKey || $('#drawer').open) return
  const at = document.activeElement, typing = at.matches('input, select, textarea')
  if (e.key === '/' && !typing) { e.preventDefault(); return search.focus() }
  if (at === search && e.key === 'ArrowDown') { e.preventDefault(); return rows()[0]?.querySelector(columns[0])?.focus() }
  const row = at.closest('.pool tbody tr'); if (!row) return
  const column = at.closest('.do') ? 1 : 0, by = { ArrowDown: 1, ArrowUp: -1 }[e.key]
  if (by) {
    e.preventDefault()
    const next = rows()[rows().indexOf(row) + by]
    return next ? next.querySelector(columns[column])?.focus() : by < 0 ? search.focus() : undefined
  }
  const side = { ArrowRight: 1, ArrowLeft: 0 }[e.key]
  if (side !== undefined) { e.preventDefault(); return row.querySelector(columns[side])?.focus() }
  const does = row.querySelector('.do button'), op = does && JSON.parse(does.dataset.op).op
  if (e.key === '+' && op === 'put' || e.key === '-' && op === 'withdraw') { e.preventDefault(); does.click() }
})
