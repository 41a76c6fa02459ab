/** Texts and how figures are written. */
@NullMarked
package org.caredesk.desktop.i18n;

import org.jspecify.annotations.NullMarked;
