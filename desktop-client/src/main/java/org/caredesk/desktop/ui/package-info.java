/**
 * The building blocks of every screen: actions, forms, chips, sheets, toasts and the four looks.
 */
@NullMarked
package org.caredesk.desktop.ui;

import org.jspecify.annotations.NullMarked;
