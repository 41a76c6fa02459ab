/** The transport against a server of the test. */
@NullMarked
package org.caredesk.desktop.api;

import org.jspecify.annotations.NullMarked;
