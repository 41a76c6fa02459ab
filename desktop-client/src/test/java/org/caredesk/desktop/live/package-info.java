/** The live feed without and with a network. */
@NullMarked
package org.caredesk.desktop.live;

import org.jspecify.annotations.NullMarked;
