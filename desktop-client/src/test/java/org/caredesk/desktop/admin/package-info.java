@NullMarked
package org.caredesk.desktop.admin;

import org.jspecify.annotations.NullMarked;
