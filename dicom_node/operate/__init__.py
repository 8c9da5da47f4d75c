"""What an administrator sees, is told and orders.

Entry points: `status.case_lines`, `orders`, `notifier.Notifier`, `retention.clean`. `conditions`
and `notifications` are pure.
"""
