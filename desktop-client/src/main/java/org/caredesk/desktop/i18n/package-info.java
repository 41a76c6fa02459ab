/** Texts from bundles, and how times, days and money are written. */
@NullMarked
package org.caredesk.desktop.i18n;

import org.jspecify.annotations.NullMarked;
