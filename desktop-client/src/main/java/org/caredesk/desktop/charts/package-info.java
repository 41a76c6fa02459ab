/** Charts in the theme, drawn from figures; they know no server. */
@NullMarked
package org.caredesk.desktop.charts;

import org.jspecify.annotations.NullMarked;
