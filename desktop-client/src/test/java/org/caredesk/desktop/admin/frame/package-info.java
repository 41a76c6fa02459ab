@NullMarked
package org.caredesk.desktop.admin.frame;

import org.jspecify.annotations.NullMarked;
