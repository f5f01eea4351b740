// The page leads on without this file. It takes along what follows # in the address, which a refresh forgets,
// so that a link to a passage still leads to the passage.
'use strict';

const refresh = document.querySelector('meta[http-equiv="refresh"]');
location.replace(refresh.content.replace(/^0; url=/, '') + location.hash);
