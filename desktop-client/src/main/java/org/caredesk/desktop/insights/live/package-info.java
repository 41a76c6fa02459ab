/** A hospital at this moment and over a period. */
@NullMarked
package org.caredesk.desktop.insights.live;

import org.jspecify.annotations.NullMarked;
