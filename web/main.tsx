import { render } from 'preact';
import { readAddress } from './address.ts';
import { App } from './app.tsx';
import { loadMessages } from './i18n/load.ts';
import { browserLang } from './ui/use-page.ts';
import './style/tokens.css';
import './style/base.css';
import './style/page.css';
import './style/sentence.css';
import './style/answer.css';
import './style/graph.css';
import './style/lists.css';
import './style/panel.css';
import './style/print.css';

const { lang } = readAddress(location.search, browserLang());
const first = await loadMessages(lang);
render(<App first={first} />, document.getElementById('page')!);
