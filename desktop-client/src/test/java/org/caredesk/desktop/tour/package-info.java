/** The client as a whole, driven headless against a server of the test. */
@NullMarked
package org.caredesk.desktop.tour;

import org.jspecify.annotations.NullMarked;
