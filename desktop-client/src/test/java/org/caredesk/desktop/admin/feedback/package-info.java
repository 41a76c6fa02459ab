@NullMarked
package org.caredesk.desktop.admin.feedback;

import org.jspecify.annotations.NullMarked;
