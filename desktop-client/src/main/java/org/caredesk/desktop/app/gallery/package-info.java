/** Shows every control of {@code ui} in every state, on the screen or as pictures. */
@NullMarked
package org.caredesk.desktop.app.gallery;

import org.jspecify.annotations.NullMarked;
