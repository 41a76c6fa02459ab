/** Drives the real client without a display and takes pictures of it. */
@NullMarked
package org.caredesk.desktop.tour;

import org.jspecify.annotations.NullMarked;
