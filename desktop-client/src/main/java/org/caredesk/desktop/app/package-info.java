/** Where the client starts and everything is put together. */
@NullMarked
package org.caredesk.desktop.app;

import org.jspecify.annotations.NullMarked;
