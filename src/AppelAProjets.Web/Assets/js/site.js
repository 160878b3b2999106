import { keepClearOfBar } from './site/clear-of-bar.js';
import { followCountdowns } from './site/countdown.js';
import { countCharacters } from './site/counter.js';
import { focusErrors } from './site/error-focus.js';
import { closeMenus } from './site/menus.js';
import { holdWhenOffline } from './site/offline-submit.js';
import { printButtons } from './site/print.js';
import { submitOnce } from './site/submit-once.js';
import { showCurrentTab } from './site/tabs.js';
import { keepUnsaved } from './site/unsaved.js';

// Every page works without this file: it adds comfort, never a step.
focusErrors(document);
followCountdowns(document);
countCharacters(document);
closeMenus(document);
printButtons(document);
holdWhenOffline(document);
submitOnce(document);
showCurrentTab(document);
keepClearOfBar(document);
keepUnsaved(document);
