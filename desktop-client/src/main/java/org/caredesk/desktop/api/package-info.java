/** The server's HTTP resources as plain blocking interfaces, and the one transport behind them. */
@NullMarked
package org.caredesk.desktop.api;

import org.jspecify.annotations.NullMarked;
