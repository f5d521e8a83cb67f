import { render } from 'preact';
import { App } from './app.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/page.css';
import './style/sentence.css';
import './style/answer.css';
import './style/graph.css';
import './style/lists.css';
import './style/panel.css';

render(<App />, document.getElementById('page')!);
