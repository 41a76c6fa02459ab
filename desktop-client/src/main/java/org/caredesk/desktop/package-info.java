/** The CareDesk desktop client: a JavaFX workplace for each role. */
@NullMarked
package org.caredesk.desktop;

import org.jspecify.annotations.NullMarked;
